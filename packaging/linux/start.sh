#!/bin/sh
# Starts Case Studies from the folder that this file stands in.
here=$(dirname -- "$(readlink -f -- "$0")")
exec "$here/casestudies/casestudies" "$@"
