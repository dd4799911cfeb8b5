"""The handbook as a file."""
