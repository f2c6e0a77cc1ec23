#!/bin/sh
# Builds dist/Ideabox-VERSION-ARCH.dmg on a Mac with python.org's Python 3.11: the program, tried, signed, notarised.
#
#   packaging/macos/build.sh
#
# Without keys it makes an unsigned image, good for trying it on the same Mac. Keys come from the environment:
#   CODESIGN_IDENTITY   "Developer ID Application: …", in a keychain that is open
#   NOTARY_KEY          file of an App Store Connect key (.p8), with NOTARY_KEY_ID and NOTARY_ISSUER
#   PYTHON              the Python to build with (python3.11)
set -eu
cd "$(dirname "$0")/../.."
python="${PYTHON:-python3.11}"
identity="${CODESIGN_IDENTITY:-}"

PYTHONPATH=packaging "$python" -m bundle.build
version="$("$python" -c 'import ideabox; print(ideabox.__version__)')"
app="dist/Ideabox.app"
image="dist/Ideabox-$version-$(uname -m).dmg"

"$app/Contents/MacOS/ideabox" --self-test
plutil -lint "$app/Contents/Info.plist"

if [ -n "$identity" ]; then
    # PyInstaller signed each library; the whole is signed once more, with all that was added after them.
    codesign --force --options runtime --timestamp --entitlements packaging/macos/entitlements.plist \
        --sign "$identity" "$app/Contents/MacOS/ideabox-admin"
    codesign --force --options runtime --timestamp --entitlements packaging/macos/entitlements.plist \
        --sign "$identity" "$app"
    codesign --verify --deep --strict --verbose=2 "$app"
    "$app/Contents/MacOS/ideabox" --self-test
fi

stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -quiet -volname "Ideabox $version" -srcfolder "$stage" -fs HFS+ -format UDZO "$image"

if [ -n "$identity" ]; then
    codesign --timestamp --sign "$identity" "$image"
    if [ -n "${NOTARY_KEY:-}" ]; then
        xcrun notarytool submit "$image" --wait \
            --key "$NOTARY_KEY" --key-id "$NOTARY_KEY_ID" --issuer "$NOTARY_ISSUER"
        xcrun stapler staple "$image"
        spctl --assess --type open --context context:primary-signature --verbose "$image"
    fi
else
    echo "No CODESIGN_IDENTITY: the image isn't signed"
fi
shasum -a 256 "$image" | sed 's# dist/# #' > "$image.sha256"
echo "$image"
