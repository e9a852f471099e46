import { unlessSet, type SettingsField } from './plugin-words.js';
import { secretInput, settingInput } from './settings-trial.js';

export interface SettingFieldProps {
  readonly field: SettingsField;
  readonly value: string;
  readonly secretIsSet: boolean;
  readonly faults: readonly string[];
}

/** A setting with its meaning, what it means left empty, and what is wrong with it. */
export function SettingField({ field, value, secretIsSet, faults }: SettingFieldProps) {
  const id = `setting-${field.name}`;
  return (
    <div className="field">
      <label htmlFor={id}>
        <b>{field.title}</b> <code className="muted tiny">{field.name}</code>
      </label>
      <SettingInput id={id} field={field} value={value} invalid={faults.length > 0} />
      <span id={`${id}-help`} className="tiny muted">
        {field.description} {unlessSet(field, secretIsSet)}
      </span>
      <span id={`${id}-faults`} className="small fault">
        {faults.map((fault) => (
          <span key={fault}>■ {fault} </span>
        ))}
      </span>
    </div>
  );
}

interface SettingInputProps extends Pick<SettingFieldProps, 'field' | 'value'> {
  readonly id: string;
  readonly invalid: boolean;
}

function SettingInput({ id, field, value, invalid }: SettingInputProps) {
  const own = {
    id,
    name: field.type === 'secret' ? secretInput(field.name) : settingInput(field.name),
    'aria-describedby': `${id}-help ${id}-faults`,
    'aria-invalid': invalid,
    'aria-required': field.required,
  };
  switch (field.type) {
    case 'secret':
      return <input {...own} type="password" autoComplete="off" />;
    case 'boolean':
    case 'choice': {
      const choices = field.type === 'boolean' ? ['true', 'false'] : field.choices;
      /* React sets a list back to what it showed first; another key makes it a new list. */
      return (
        <select {...own} key={value} defaultValue={value}>
          <option value="" />
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {field.type === 'choice' ? choice : choice === 'true' ? 'yes' : 'no'}
            </option>
          ))}
        </select>
      );
    }
    case 'list':
      return <textarea {...own} key={value} defaultValue={value} rows={Math.min(6, value.split('\n').length)} />;
    case 'number':
    case 'text':
      return <input {...own} inputMode={field.type === 'number' ? 'decimal' : 'text'} defaultValue={value} />;
  }
}
