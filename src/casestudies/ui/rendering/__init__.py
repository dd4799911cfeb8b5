"""Values to HTML, without any widget."""
