"""Explore: the search box, the filters and the cases found."""
