"""Tools of the workshop: setting up, measuring, taking pictures."""
