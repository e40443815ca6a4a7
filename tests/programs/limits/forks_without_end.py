# about: a program that forks without end meets the limit of processes as an error, and its children end
# cpython: skip (how many processes a real machine has differs)
# has: BlockingIOError: [Errno 11] Resource temporarily unavailable
# exit: 1
import os
import time
while True:
    if os.fork() == 0:
        time.sleep(1000)
        os._exit(0)
