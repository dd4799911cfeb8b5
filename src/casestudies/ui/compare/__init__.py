"""Compare: the workbench that puts cases side by side."""
