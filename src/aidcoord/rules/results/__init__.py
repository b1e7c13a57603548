"""Results: determinations, and how they are told."""
