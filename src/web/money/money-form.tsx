import { randomUUID } from 'node:crypto';
import { PostForm, type PostFormProps } from '../forms/post-form.js';

type MoneyFormProps = Omit<PostFormProps, 'before'>;

/** A form of money: with a key of its own, so that sending it twice counts once. What it is about stands above its fields. */
export const MoneyForm = ({ hidden, children, ...props }: MoneyFormProps) => (
  <PostForm {...props} hidden={{ ...hidden, _key: randomUUID() }} before={children} />
);
