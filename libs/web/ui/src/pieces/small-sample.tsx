/** A value that rests on too little to say much. */
export function SmallSample() {
  return (
    <span className="tag warn" title="This rests on few events and can change much with the next ones.">
      small sample
    </span>
  );
}
