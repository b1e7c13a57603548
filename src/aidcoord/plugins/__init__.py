"""Plugins: which hooks there are, and the registry that finds, checks and isolates who answers them."""
