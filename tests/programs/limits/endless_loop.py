# cpython: skip (it never ends)
# exit: 98
# options: --max-instructions=200000
# has: preempt: 
# about: a loop without end, at the limit of instructions
n = 0
while True:
    n += 1
