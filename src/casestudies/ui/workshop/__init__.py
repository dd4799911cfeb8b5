"""Workshops: made from a comparison, prepared activity by activity, and what was said there."""
