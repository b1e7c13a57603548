"""Boundaries: a household moved to just below, on and just above each threshold of a benefit.

`pieces` are what can be moved, `turns` finds how far, `thresholds` puts the cases together, `writing` writes them.
"""
