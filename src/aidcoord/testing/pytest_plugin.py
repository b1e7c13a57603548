"""The pytest plugin that collects case files."""
