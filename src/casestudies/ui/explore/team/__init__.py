"""The team's library in Explore: browsed on the server, its cases taken home."""
