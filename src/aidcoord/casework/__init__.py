"""Casework: one household and many agencies, from the first door to whoever has to look."""
