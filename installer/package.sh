#!/bin/bash
# Builds securebase_VERSION_amd64.deb for Debian 12: package.sh [FOLDER], else into build/. What the package holds and
# depends on is looked through by lintian and the desktop's own validators.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/dependencies.sh

mkdir -p "${1:-build}"
output=$(realpath "${1:-build}")
parts=installer/desktop
tree=build/package
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(dpkg-parsechangelog -l "$parts/changelog" -S Timestamp)}

build() {
    cmake --preset release >/dev/null
    cmake --build build/release
}

version() {
    sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' build/release/CMakeCache.txt
}

fill_tree() {
    rm -rf "$tree"
    (umask 022 && DESTDIR="$PWD/$tree" cmake --install build/release --prefix /usr --strip >/dev/null)
    strip --remove-section=.comment --remove-section=.note "$tree"/usr/bin/*
    install -Dm644 "$parts/copyright" "$tree/usr/share/doc/securebase/copyright"
    install -Dm644 "$parts/changelog" "$tree/usr/share/doc/securebase/changelog"
    "$tree/usr/bin/securebase-cli" manual pdf --output "$tree/usr/share/doc/securebase/manual.pdf"
    gzip -9n "$tree"/usr/share/man/man1/*.1 "$tree/usr/share/doc/securebase/changelog"
    find "$tree" -type d -exec chmod 755 {} +
    find "$tree" -type f -exec chmod 644 {} +
    chmod 755 "$tree"/usr/bin/*
}

# dpkg-shlibdeps wants to stand beside a source package.
dependencies() {
    local beside=build/package.source
    mkdir -p "$beside/debian"
    printf 'Source: securebase\n\nPackage: securebase\nArchitecture: any\n' >"$beside/debian/control"
    (cd "$beside" && dpkg-shlibdeps -O "$OLDPWD/$tree"/usr/bin/* 2>/dev/null) | sed -n 's/^shlibs:Depends=//p'
}

write_control() {
    local size
    size=$(du -sk --apparent-size "$tree/usr" | cut -f 1)
    mkdir -m 755 "$tree/DEBIAN"
    (cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
    sed -e "s/@VERSION@/$(version)/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" -e "s/@SIZE@/$size/" \
        -e "s/@DEPENDS@/$(dependencies)/" "$parts/control.in" >"$tree/DEBIAN/control"
    chmod 644 "$tree"/DEBIAN/*
}

look_through() {
    desktop-file-validate "$tree"/usr/share/applications/*.desktop
    appstreamcli validate --no-net "$tree"/usr/share/metainfo/*.xml
    lintian --allow-root --tag-display-limit 0 --fail-on error,warning "$1"
}

# The version stands in three places.
refuse_other_version() {
    [[ $(dpkg-parsechangelog -l "$parts/changelog" -S Version) == "$(version)" ]] &&
        grep -q "<release version=\"$(version)\"" "$parts"/*.metainfo.xml && return
    echo "changelog or metainfo.xml in $parts do not name version $(version)." >&2
    exit 1
}

install_dependencies build run package
build
refuse_other_version
fill_tree
write_control
package="$output/securebase_$(version)_$(dpkg --print-architecture).deb"
find "$tree" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$tree" "$package" >/dev/null
look_through "$package"
echo "$package"
