cd "$(dirname "$0")"; for f in ${@:-d*.py}; do /usr/bin/python3 $f; done
