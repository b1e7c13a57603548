"""What `aidcoord check` looks at: named checks of plugins, as data, what they find, and the report of a run."""
