"""Kernels: the law of one day compiled, so that a register of households is determined at once."""
