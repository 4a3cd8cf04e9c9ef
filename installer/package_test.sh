#!/bin/bash
# Installs the package on a bare Debian 12 of its own, runs and upgrades and purges it there: package_test.sh [PACKAGE].
# Needs root, for the other Debian, and a mirror; takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/dependencies.sh

install_dependencies package package-test
package=$(realpath "${1:-$(ls -t build/securebase_*.deb | head -n 1)}")
work=$(mktemp -d)
bare=$work/debian
display=
clean_up() {
    [[ -z $display ]] || kill "$display" 2>/dev/null || true
    umount -l "$bare/tmp/.X11-unix" "$bare/proc" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

say() { printf '%s\n' "-- $*"; }
inside() {
    chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} "$@"
}
as_counselor() { inside su counselor -s /bin/bash -c "cd; export HOME=/home/counselor; $1"; }

# What a counselor's home holds, and what the machine holds, each file with its contents.
counted() { (cd "$1" && find . -xdev -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum); }

say "a bare Debian 12"
mmdebstrap --mode=root --variant=apt --include=ca-certificates bookworm "$bare" >"$work/mmdebstrap.log" 2>&1 ||
    { tail "$work/mmdebstrap.log" >&2; exit 1; }
mount -t proc proc "$bare/proc" 2>/dev/null || say "without /proc"
inside apt-get update -qq -o APT::Update::Error-Mode=any
inside useradd -m counselor

say "an older package, and the one to test over it"
mkdir "$work/older"
dpkg-deb -R "$package" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.9/' "$work/older/DEBIAN/control"
echo "gone in the next version" >"$work/older/usr/share/doc/securebase/gone"
dpkg-deb --root-owner-group -b "$work/older" "$bare/older.deb" >/dev/null
cp "$package" "$bare/package.deb"
inside apt-get install -y -qq --no-install-recommends ./older.deb >"$work/older.log" 2>&1 || { tail "$work/older.log" >&2; exit 1; }
inside test -e /usr/share/doc/securebase/gone

say "a practice made with the older one"
as_counselor 'umask 077; echo "brisk lantern over nine quiet harbours" >words.txt
    securebase-cli sample Practices.securebase --passphrase-file words.txt >/dev/null
    securebase-cli client list Practices.securebase --passphrase-file words.txt' >"$work/people"
[[ $(wc -l <"$work/people") -gt 5 ]]

inside apt-get install -y -qq --no-install-recommends ./package.deb >"$work/upgrade.log" 2>&1 || { tail "$work/upgrade.log" >&2; exit 1; }
inside test ! -e /usr/share/doc/securebase/gone
version=$(dpkg-deb -f "$package" Version)
[[ $(inside securebase-cli --version) == "$version" ]]
[[ $(inside securebase --version) == "securebase $version" ]]
as_counselor 'securebase-cli client list Practices.securebase --passphrase-file words.txt' | diff - "$work/people"
as_counselor 'securebase-cli verify Practices.securebase --passphrase-file words.txt' >/dev/null
say "upgraded: the practice opens and is whole"

inside apt-get install -y -qq --no-install-recommends dbus-x11 desktop-file-utils libglib2.0-bin libgtk-3-bin openbox shared-mime-info xdotool \
    >"$work/tools.log" 2>&1 || { tail "$work/tools.log" >&2; exit 1; }
[[ $(as_counselor 'gio info -a standard::content-type Practices.securebase/Open.securebase-practice') == *application/x-secure-base-practice* ]]
[[ $(as_counselor 'gio mime application/x-secure-base-practice') == *org.securebase.SecureBase.desktop* ]]
say "the file in the practice has its type, and the type its program"

mkdir -p "$bare/tmp/.X11-unix" /tmp/.X11-unix
mount --bind /tmp/.X11-unix "$bare/tmp/.X11-unix"
mkfifo "$work/number"
Xvfb -displayfd 3 -ac -screen 0 1024x700x24 -nolisten tcp 3>"$work/number" 2>/dev/null &
display=$!
read -r number <"$work/number"

# Starts a command in a session of its own and waits until a window has this title.
window_of() {
    as_counselor "export DISPLAY=:$number LIBGL_ALWAYS_SOFTWARE=1 GDK_BACKEND=x11; mkdir -pm 700 ~/run; export XDG_RUNTIME_DIR=\$HOME/run
        dbus-run-session -- bash -c 'openbox & sleep 1; $1 & for i in {1..120}; do
            xdotool search --onlyvisible --name \"^Secure Base\$\" >/dev/null 2>&1 && sleep 1 && found=yes && break; sleep 0.5; done
            $2
            pkill -u counselor -x securebase; sleep 1; pkill -u counselor -x openbox; [[ \${found:-} ]]'"
}
inside apt-get install -y -qq --no-install-recommends procps x11-apps >"$work/tools.log" 2>&1
window_of "gtk-launch org.securebase.SecureBase" ":"
say "started from its desktop entry: the window shows"
window_of "gio open Practices.securebase/Open.securebase-practice" \
    "xdotool type --delay 30 \"brisk lantern over nine quiet harbours\"; xdotool key Return; for i in {1..60}; do [[ -s Practices.securebase/lock ]] && opened=yes && break; sleep 0.5; done; xwd -root -silent > shot.xwd; [[ \${opened:-} ]] || found="
say "opened by its type: after the passphrase the practice is open"
[[ -n ${SECURE_BASE_PICTURES:-} ]] && cp "$bare/home/counselor/shot.xwd" "$SECURE_BASE_PICTURES/opened_by_type.xwd"
rm "$bare/home/counselor/shot.xwd"

say "purged"
counted "$bare/home" >"$work/home.before"
inside apt-get purge -y -qq securebase >"$work/purge.log" 2>&1 || { tail "$work/purge.log" >&2; exit 1; }
counted "$bare/home" | diff "$work/home.before" -
as_counselor 'test -s Practices.securebase/records.db'
left=$(inside find / -xdev \( -path /home -o -path /proc -o -path /tmp -o -path /var/log \) -prune -o \
    \( -iname '*securebase*' -o -iname '*secure-base*' \) -print)
[[ -z $left ]] || { echo "left behind: $left" >&2; exit 1; }
say "nothing of it is left but the practices"
