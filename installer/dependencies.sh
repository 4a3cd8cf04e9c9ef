# Sourced by start.sh and tests/run.sh: install_dependencies SECTION… installs what is missing of these sections.

secure_base_packages() {
    local folder section line
    folder=$(dirname "${BASH_SOURCE[0]}")
    while read -r line; do
        case $line in
            '' | '#'*) ;;
            '['*']') section=${line//[\[\]]/} ;;
            *) [[ " $* " == *" $section "* ]] && echo "$line" ;;
        esac
    done <"$folder/dependencies.txt"
}

missing_packages() {
    local installed
    # dpkg-query also reports an error for each name it has never heard of; such a package is missing.
    installed=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii *//p') || true
    printf '%s\n' "$@" | grep -vxF -f <(printf '%s\n' "$installed") || true
}

install_dependencies() {
    local packages missing as_root=()
    mapfile -t packages < <(secure_base_packages "$@")
    mapfile -t missing < <(missing_packages "${packages[@]}")
    ((${#missing[@]})) || return 0
    echo "Installing: ${missing[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null || {
            echo "These packages are missing, and neither root nor sudo is there to install them." >&2
            return 1
        }
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o DPkg::Lock::Timeout=300 "${missing[@]}" >/dev/null
}
