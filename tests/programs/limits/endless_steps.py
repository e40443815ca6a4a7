# cpython: skip (it never ends)
# exit: 98
# options: --max-steps=500
# has: preempt: 
# about: a loop of visible operations, at the limit of steps
import time

while True:
    time.sleep(0.1)
