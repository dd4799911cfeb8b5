"""The comparison: the cube cut along two axes, what differs, the steps that change a view."""
