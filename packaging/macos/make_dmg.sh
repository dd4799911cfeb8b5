#!/bin/sh
# macOS: makes a disk image of the .app, with a link to Applications beside it.
# Run by `python -m tools.package installer` on macOS: make_dmg.sh APP VERSION DIST
set -eu
app=$1 version=$2 dist=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$app" "$work/"
ln -s /Applications "$work/Applications"
codesign --force --deep --sign - "$work/$(basename "$app")" # for oneself; no developer's signature
hdiutil create -volname "Case Studies" -srcfolder "$work" -fs HFS+ -format UDZO -ov \
    "$dist/casestudies-$version-macos-$(uname -m).dmg"
