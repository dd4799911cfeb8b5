"""A visit to sites as files: calendar, places on a map, the packet for print."""
