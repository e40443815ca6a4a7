# exit: 44
# about: only eight bits of a status are left
import sys

sys.exit(300)
