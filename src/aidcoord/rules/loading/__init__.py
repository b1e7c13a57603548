"""Loading: policies and a county become one checked law, every name resolved."""
