"""What undetermined results wait for, for a whole register at once. Start reading at `finding`."""
