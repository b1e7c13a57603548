"""Whole registers at once: what a register is, and what is done with all its households together (extra `batch`)."""
