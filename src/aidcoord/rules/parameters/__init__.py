"""Parameters: dated values with unit and source, read from TOML and typed."""
