"""The purity lint: what a rule's text may say, checked when plugins load."""
