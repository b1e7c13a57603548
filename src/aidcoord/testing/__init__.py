"""What authors need to test plugins: case files, read and checked, and the fixtures of the pytest plugin."""
