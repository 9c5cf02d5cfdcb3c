"""What doors share."""
