import { redirect } from 'next/navigation.js';

export default function OperationsPage() {
  redirect('/operations/runs');
}
