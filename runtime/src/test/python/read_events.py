"""Reads the event files of a folder as TensorBoard does, and prints each tag with its steps and last value.

    pip install tensorboard
    python3 runtime/src/test/python/read_events.py run/tensorboard
"""

import sys

from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

accumulator = EventAccumulator(sys.argv[1], size_guidance={"scalars": 0})
accumulator.Reload()
for tag in sorted(accumulator.Tags()["scalars"]):
    events = accumulator.Scalars(tag)
    steps = [event.step for event in events]
    if steps != sorted(set(steps)):
        sys.exit(f"{tag}: steps do not ascend: {steps}")
    print(f"{tag}: {len(steps)} values, steps {steps[0]} to {steps[-1]}, last {events[-1].value:.6g}")
