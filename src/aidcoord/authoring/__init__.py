"""For authors of plugins: a new plugin from a template, put into a workspace or standing by itself."""
