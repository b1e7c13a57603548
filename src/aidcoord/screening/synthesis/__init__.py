"""A plausible county that nobody lives in, of any size: start reading at `counties`."""
