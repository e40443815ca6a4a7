# scene: wires
import os
import time

reading, writing = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(reading)
    for block in range(20):
        os.write(writing, b'x' * 8192)
        print('wrote block', block)
    os._exit(0)

os.close(writing)
time.sleep(1)                           # meanwhile the pipe fills up
total = 0
while data := os.read(reading, 8192):
    total += len(data)
os.waitpid(pid, 0)
print('read', total, 'bytes')

# title: A pipe fills up
# title-zh: 管道会满
# topic: messages
# look: After 64 KiB the writer is blocked until somebody reads.
# look-zh: 写满 64 KiB 后，写的一方被阻塞，直到有人读。
# seed: 1
# order: 340
