"""Case Studies: an offline explorer of competency-based schools and districts."""

__version__ = "1.0.0"
