"""Overlaps: which benefits that meet are payable together, and how much of each."""
