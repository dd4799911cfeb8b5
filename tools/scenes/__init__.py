"""The scenes of `make screenshots`: what a user does before each picture, mostly by keyboard."""
