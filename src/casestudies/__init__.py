"""Case Studies: an offline explorer of competency-based schools and districts."""

__version__ = "0.1.0"
