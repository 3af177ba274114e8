/** One event of a stream, as https://html.spec.whatwg.org/multipage/server-sent-events.html reads it. */
export interface Told {
  id: string | undefined;
  event: string;
  data: string;
}

/** Reads server-sent events as they arrive, whatever the pieces in which they do. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Told> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) {
        return;
      }
      const blocks = (rest + value.replaceAll('\r', '')).split('\n\n');
      rest = blocks.pop() ?? '';
      yield* blocks.flatMap(read);
    }
  } finally {
    await reader.cancel();
  }
}

function read(block: string): Told[] {
  const fields = new Map<string, string>();
  for (const line of block.split('\n').filter((each) => !each.startsWith(':'))) {
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    fields.set(name, fields.has(name) ? `${fields.get(name)}\n${value}` : value);
  }
  const data = fields.get('data');
  const event = fields.get('event') ?? 'message';
  return data === undefined && event === 'message' ? [] : [{ id: fields.get('id'), event, data: data ?? '' }];
}
