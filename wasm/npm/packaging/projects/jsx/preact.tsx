import type {} from '@fingerpost/widget/preact';

export const Page = ({ quiet }: { quiet: boolean }) => (
  <finger-post area="city-of-london" mode="self" exit-url="https://www.bbc.co.uk/weather" heading-level={3} lock-after="2" quiet={quiet || undefined} class="post" ref={(post) => post?.clear()}>
    <p>In danger: <b>999</b>.</p>
  </finger-post>
);
// @ts-expect-error: no such mode
export const wrong = <finger-post mode="patient" />;
// @ts-expect-error: false would be written as a text, which is there
export const printed = <finger-post allow-print={false} />;
// @ts-expect-error: there are no events of answers
export const told = <finger-post onAnswer={() => {}} />;
// @ts-expect-error: a level is 1 to 6
export const level = <finger-post heading-level={7} />;
