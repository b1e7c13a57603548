"""Simulations: what another standard would cost, and who would gain and lose; the law itself stays as it is."""
