# Set-up of a source checkout, read by ./parindex and ./test (POSIX sh; not run by itself).
# Needs: root = path of the checkout. Provides: need_jdk, need_display, need_office, build_if_stale, maven, say, stop.

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 5; }

LC_ALL=C.UTF-8
export LC_ALL
work=$root/.cache
mkdir -p "$work"

# Maven and its wrapper keep what they download below the home directory.
repository=
if [ -z "${HOME:-}" ] || ! mkdir -p "$HOME/.m2" 2>/dev/null; then
  HOME=$work/home
  export HOME
  mkdir -p "$HOME"
  repository=-Dmaven.repo.local=$HOME/.m2/repository
fi

# A JDK, not only a JRE, of version 17 or later. The option is known since Java 17.
is_jdk() { [ -x "$1/bin/javac" ] && "$1/bin/java" --enable-native-access=ALL-UNNAMED -version >/dev/null 2>&1; }

find_jdk() {
  on_path=$(command -v javac || :)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

# install_packages WHAT PACKAGE…: by apt, where that is allowed; else stops and says what to run.
install_packages() {
  what=$1
  shift
  by_hand="sudo apt-get update && sudo apt-get install -y $*"
  command -v apt-get >/dev/null || stop "Cần $what. / $what is needed."
  sudo=
  if [ "$(id -u)" != 0 ]; then
    sudo='sudo -n'
    $sudo true 2>/dev/null || PARINDEX_NO_INSTALL=1
  fi
  [ -z "${PARINDEX_NO_INSTALL:-}" ] || stop "Cần $what. Hãy chạy / $what is needed. Run:
  $by_hand"
  say "Đang cài $what… / Installing $what…"
  if ! { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } \
    >"$work/apt.log" 2>&1 </dev/null; then
    tail -n 20 "$work/apt.log" >&2
    return 1
  fi
}

need_jdk() {
  find_jdk && return 0
  install_packages "JDK 17" openjdk-17-jdk-headless || install_packages "JDK 17" default-jdk-headless ||
    stop "Không cài được JDK 17. / JDK 17 could not be installed."
  find_jdk || stop "Gói vừa cài không có JDK 17 trở lên. / The package just installed is no JDK 17 or later."
}

has_gtk() { ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0'; }
has_vietnamese_font() { [ -n "$(find /usr/share/fonts "${HOME:-/nonexistent}/.fonts" \( -name 'DejaVuSans*' -o -name 'NotoSans-*' \) 2>/dev/null | head -n 1)" ]; }

# A display of its own for tests of the window, ended by end_display; what they do must not depend on the desktop of whoever runs them.
need_display() {
  command -v Xvfb >/dev/null && has_gtk && has_vietnamese_font ||
    install_packages "Xvfb, GTK 3" xvfb libgtk-3-0 fonts-dejavu-core ||
    stop "Không cài được Xvfb và GTK 3. / Xvfb and GTK 3 could not be installed."
  : >"$work/display"
  Xvfb -displayfd 3 -screen 0 "${PARINDEX_SCREEN:-1440x1000x24}" -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
  display_pid=$!
  tries=0
  # It writes the number of the display when it is ready.
  while [ ! -s "$work/display" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 150 ] || ! kill -0 "$display_pid" 2>/dev/null; then
      cat "$work/xvfb.log" >&2
      stop "Xvfb không chạy được. / Xvfb does not start."
    fi
    sleep 0.1
  done
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
  unset WAYLAND_DISPLAY
}

# Tests open what the program writes with LibreOffice and let it work out the formulas anew. Where it cannot be had, they are skipped.
need_office() {
  command -v soffice >/dev/null || install_packages "LibreOffice" libreoffice-calc libreoffice-writer ||
    say "Không cài được LibreOffice: bỏ qua phép thử với nó. / LibreOffice could not be installed: tests with it are skipped."
}

end_display() { [ -z "${display_pid:-}" ] || kill "$display_pid" 2>/dev/null || :; }

# The wrapper of Maven fetches Maven with wget, curl or Java, and unpacks it with unzip or tar: the JDK and a Debian base system are enough.
maven() { sh "$root/mvnw" -f "$root/pom.xml" -B -ntp ${repository:+"$repository"} "$@" </dev/null; }

stale() {
  [ -f "$work/built" ] && [ -d "$root/distribution/target/parindex/lib" ] || return 0
  # Folders below src too: their time changes when a file is removed.
  [ -n "$(cd "$root" && find pom.xml .mvn bundles features target-platform distribution parindex parindex.cmd LICENSE NOTICE \
    -name target -prune -o \( -type f -o -type d -path '*/src/*' \) -newer "$work/built" -print | head -n 1)" ]
}

build_if_stale() {
  stale || return 0
  # Two starts at once must not build into one folder.
  if command -v flock >/dev/null; then
    exec 9>"$work/lock"
    flock 9
    stale || { exec 9>&-; return 0; }
  fi
  say "Đang dựng chương trình (lần đầu mất vài phút)… / Building the program (the first time takes minutes)…"
  touch "$work/building"
  if ! maven -q -DskipTests -Darchives.skip=true -pl distribution -am package >"$work/build.log" 2>&1 9>&-; then
    grep '^\[ERROR\]' "$work/build.log" | head -n 30 >&2 || tail -n 30 "$work/build.log" >&2
    stop "Không dựng được chương trình; nhật ký: / The build failed; log: $work/build.log"
  fi
  mv "$work/building" "$work/built" # with the time of the start: what changes during a build is newer
  if command -v flock >/dev/null; then exec 9>&-; fi
}
