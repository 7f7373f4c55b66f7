// Keeps taps on the phone until they are sent. Without this script each tap is a plain form.
(function () {
  'use strict';

  const gate = document.getElementById('gate');
  const outbox = document.getElementById('gate-outbox');
  if (!gate || !outbox) {
    return;
  }
  const account = gate.dataset.account;
  // Whatever stands under this beginning is emptied at sign-out, by the frame of every page.
  const key = 'inzira.kept.' + account + '.taps';
  const RETRY_MILLISECONDS = 15000;
  let sending = false;
  let signIn = false;

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(key) || '[]');
    } catch (unreadable) {
      return [];
    }
  }

  function keep(taps) {
    if (taps.length === 0) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, JSON.stringify(taps));
    }
  }

  function change(id, step) {
    keep(kept().flatMap((tap) => (tap.tap === id ? step(tap) : [tap])));
  }

  // The browser gives random identifiers only where pages are served in safety; these bytes always.
  function identifier() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
      .join('-');
  }

  function waiting() {
    return kept().filter((tap) => !tap.why);
  }

  function paint() {
    const taps = kept();
    const unsent = taps.filter((tap) => !tap.why).length;
    outbox.hidden = taps.length === 0;
    const words = unsent === 1 ? outbox.dataset.one : outbox.dataset.many.replace('{0}', unsent);
    outbox.querySelector('.gate-count').textContent =
      (unsent === 0 ? '' : words) + (signIn && unsent > 0 ? ' ' + outbox.dataset.signIn : '');
    const refused = outbox.querySelector('.gate-refused');
    refused.replaceChildren(
      ...taps
        .filter((tap) => tap.why)
        .map((tap) => {
          const line = document.createElement('li');
          const away = document.createElement('button');
          away.type = 'button';
          away.className = 'btn btn-outline-secondary';
          away.textContent = outbox.dataset.refused;
          away.addEventListener('click', () => {
            change(tap.tap, () => []);
            paint();
          });
          line.append(tap.word + ': ' + tap.why + ' ', away);
          return line;
        }),
    );
    document.querySelectorAll('.gate-row[data-person]').forEach((row) => {
      const last = taps
        .filter((tap) => !tap.why && tap.flight === gate.dataset.flight)
        .filter((tap) => tap.person === row.dataset.person)
        .pop();
      row.classList.toggle('gate-unsent', Boolean(last));
      let mark = row.querySelector('.gate-mark');
      if (!mark && last) {
        mark = document.createElement('span');
        mark.className = 'pill pill-warning gate-mark';
        row.querySelector('.gate-state').append(' ', mark);
      }
      if (mark) {
        mark.hidden = !last;
        mark.textContent = last ? last.word + ' · ' + gate.dataset.unsent : '';
      }
    });
  }

  function token() {
    const field = document.querySelector('form.gate-tap input[name=_csrf], form.sign-out input[name=_csrf]');
    return field ? field.value : '';
  }

  async function send(tap) {
    const body = new URLSearchParams();
    ['tap', 'account', 'person', 'seen', 'presence', 'reason', 'device_at'].forEach((name) =>
      body.set(name, tap[name]),
    );
    body.set('_csrf', token());
    body.set('phone', 'yes');
    body.set('device_sent_at', new Date().toISOString());
    const answer = await fetch('/boarding/' + tap.flight + '/tap', {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Accept: 'text/plain' },
    });
    if (answer.ok) {
      change(tap.tap, () => []);
      return true;
    }
    if ([400, 404, 409, 422].includes(answer.status)) {
      const why = answer.status === 404 ? outbox.dataset.gone : await answer.text();
      change(tap.tap, (one) => [{ ...one, why }]);
      return true;
    }
    signIn = answer.status === 403 || answer.status === 401 || answer.type === 'opaqueredirect';
    return false;
  }

  async function flush() {
    if (sending || waiting().length === 0) {
      return;
    }
    sending = true;
    let sent = 0;
    try {
      for (let tap = waiting()[0]; tap; tap = waiting()[0]) {
        if (!(await send(tap))) {
          break;
        }
        sent += 1;
      }
      if (sent > 0) {
        signIn = false;
        await refresh();
      }
    } catch (unreachable) {
      // The link fails: what is kept is sent when it is back.
    } finally {
      sending = false;
      paint();
    }
  }

  // What others said meanwhile; rows that are opened stay as they are until the next time.
  async function refresh() {
    const answer = await fetch('/boarding/' + gate.dataset.flight, { redirect: 'manual' });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('gate-roll');
    const mine = page.getElementById('gate');
    if (fresh && mine && mine.dataset.account === account && !document.querySelector('.gate-other[open]')) {
      document.getElementById('gate-roll').replaceWith(fresh);
    }
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.classList.contains('gate-tap') || !event.submitter) {
      return;
    }
    const presence = event.submitter.value;
    const reason = form.elements.reason.value;
    if ((presence === 'left_behind' || presence === 'offloaded') && !reason) {
      event.preventDefault();
      form.elements.reason.focus();
      form.elements.reason.setAttribute('aria-invalid', 'true');
      return;
    }
    const tap = {
      tap: identifier(),
      account,
      flight: gate.dataset.flight,
      person: form.elements.person.value,
      seen: form.elements.seen.value,
      presence,
      reason: presence === 'boarded' ? '' : reason,
      word: event.submitter.dataset.word,
      device_at: new Date().toISOString(),
    };
    try {
      keep([...kept(), tap]);
    } catch (full) {
      // The phone keeps nothing more: the form goes its plain way.
      return;
    }
    event.preventDefault();
    form.querySelector('.gate-other').open = false;
    paint();
    flush();
  });

  outbox.querySelector('.gate-send').addEventListener('click', flush);
  window.addEventListener('online', flush);
  setInterval(flush, RETRY_MILLISECONDS);
  paint();
  flush();
})();
