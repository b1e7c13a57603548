"""Sheets: a law wired for a day and filled for one household, every value kept."""
