"""What plugin authors need to test their plugins."""
