"""Parts that every room may use: widgets, painting, laid-out text, small HTML."""
